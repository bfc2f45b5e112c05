// Makes the form that QUIZ describes: one section for each scene, one for what is said to an answer.
function makeForm() {
  const form = FormApp.create(QUIZ.title);
  form.setTitle(QUIZ.title);
  form.setDescription(QUIZ.description);
  form.setConfirmationMessage(QUIZ.confirmation);
  form.setIsQuiz(false);
  form.setCollectEmail(false);
  form.setLimitOneResponsePerUser(false);
  form.setAllowResponseEdits(false);
  form.setPublishingSummary(false);
  form.setShowLinkToRespondAgain(true);
  form.setProgressBar(true);
  form.setShuffleQuestions(false);
  allowWithoutSigningIn(form);
  const sections = addSections(form);
  leadOn(sections);
  Logger.log(form.getEditUrl());
  return form;
}

// Only forms of a Google Workspace account know this setting; others ask nobody to sign in.
function allowWithoutSigningIn(form) {
  try {
    form.setRequireLogin(false);
  } catch (error) {
    Logger.log(error);
  }
}

function addSections(form) {
  const sections = {};
  const choosing = [];
  QUIZ.sections.forEach((section) => {
    sections[section.id] = form.addPageBreakItem().setTitle(section.title);
    if (section.text) {
      sections[section.id].setHelpText(section.text);
    }
    section.items.forEach((item) => addItem(form, item, choosing));
  });
  choosing.forEach(([question, item]) => {
    question.setChoices(item.choices.map((choice) => (
      question.createChoice(choice.text, sections[choice.section]))));
  });
  return sections;
}

function addItem(form, item, choosing) {
  switch (item.kind) {
    case 'one': {
      // An answer is asked for here alone: without one, nobody knows where the story goes on.
      const question = form.addMultipleChoiceItem().setTitle(item.title).setRequired(true);
      choosing.push([question, item]);
      break;
    }
    case 'many':
      form.addCheckboxItem().setTitle(item.title)
        .setChoiceValues(item.choices.map((choice) => choice.text));
      break;
    case 'grid':
      form.addGridItem().setTitle(item.title).setRows(item.rows).setColumns(item.columns);
      break;
    default: {
      const said = form.addSectionHeaderItem().setTitle(item.title);
      if (item.text) {
        said.setHelpText(item.text);
      }
    }
  }
}

// A section break says where the section before it goes on.
function leadOn(sections) {
  QUIZ.sections.forEach((section, place) => {
    const after = QUIZ.sections[place + 1];
    if (after && section.next && section.next !== after.id) {
      sections[after.id].setGoToPage(sections[section.next]);
    }
  });
}
