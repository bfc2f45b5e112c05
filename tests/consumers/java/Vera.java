import java.io.File;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/**
 * Judges PDF files against PDF/UA-1: takes their paths, prints one tab-separated line a file.
 * The line is the path, then each broken rule once, with how often it was broken.
 */
public final class Vera {
    public static void main(String[] paths) {
        VeraGreenfieldFoundryProvider.initialise();
        for (String path : paths) {
            StringBuilder line = new StringBuilder(path);
            brokenRules(path).forEach((rule, count) ->
                line.append('\t').append(rule).append(" (").append(count).append(" times)"));
            System.out.println(line);
        }
    }

    private static TreeMap<String, Integer> brokenRules(String path) {
        TreeMap<String, Integer> broken = new TreeMap<>();
        PDFAFlavour flavour = PDFAFlavour.PDFUA_1;
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(path), flavour);
                PDFAValidator judge = Foundries.defaultInstance().createValidator(flavour, false)) {
            for (TestAssertion test : judge.validate(parser).getTestAssertions()) {
                broken.merge(described(test), 1, Integer::sum);
            }
        } catch (Exception trouble) {
            broken.put("cannot be judged: " + oneLine(trouble.toString()), 1);
        }
        return broken;
    }

    private static String described(TestAssertion test) {
        return "PDF/UA-1 " + test.getRuleId().getClause() + "-" + test.getRuleId().getTestNumber()
            + " " + oneLine(test.getMessage());
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
