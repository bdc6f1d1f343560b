// The guide's first screen and its first three questions in Preact: the same words, the same classes and the same
// care for focus as the guide takes, and none of its rules. What a small, well-kept framework costs for that.

import { render } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { questions, start } from "words";

function Start({ go, heading }) {
  return (
    <>
      <h1 class="govuk-heading-l" id="page-heading" tabIndex={-1} ref={heading}>{start.title}</h1>
      <p class="govuk-body">{start.lead}</p>
      <button type="button" class="govuk-button" onClick={go}>{start.begin}</button>
    </>
  );
}

function Question({ question, chosen, choose, go, heading }) {
  const [missing, setMissing] = useState(false);
  const submit = (event) => {
    event.preventDefault();
    if (chosen) go();
    else setMissing(true);
  };
  return (
    <form novalidate autocomplete="off" onSubmit={submit}>
      <div class={missing ? "govuk-form-group govuk-form-group--error" : "govuk-form-group"}>
        <fieldset class="govuk-fieldset">
          <legend class="govuk-fieldset__legend govuk-fieldset__legend--l">
            <h1 class="govuk-fieldset__heading" id="page-heading" tabIndex={-1} ref={heading}>{question.ask}</h1>
          </legend>
          {missing && <p class="govuk-error-message">{start.missing}</p>}
          <div class="govuk-radios">
            {question.options.map(({ key, label }, at) => (
              <div class="govuk-radios__item" key={key}>
                <input
                  class="govuk-radios__input"
                  id={at ? `${question.question}-${at + 1}` : question.question}
                  name={question.question}
                  type="radio"
                  value={key}
                  checked={chosen === key}
                  onChange={() => choose(key)}
                />
                <label class="govuk-label govuk-radios__label" for={at ? `${question.question}-${at + 1}` : question.question}>
                  {label}
                </label>
              </div>
            ))}
          </div>
        </fieldset>
      </div>
      <button type="submit" class="govuk-button">{start.next}</button>
      <details class="govuk-details">
        <summary class="govuk-details__summary"><span class="govuk-details__summary-text">{start.why}</span></summary>
        <div class="govuk-details__text">{question.why}</div>
      </details>
    </form>
  );
}

function Journey() {
  const [at, setAt] = useState(0);
  const [answers, setAnswers] = useState({});
  const heading = useRef(null);
  useEffect(() => {
    if (at > 0) heading.current?.focus();
  }, [at]);
  const question = questions[at - 1];
  const go = () => setAt(at + 1);
  return (
    <main class="guide">
      {at > 0 && <button type="button" class="govuk-back-link" onClick={() => setAt(at - 1)}>{start.back}</button>}
      {at === 0 && <Start go={go} heading={heading} />}
      {question && (
        <Question
          key={question.question}
          question={question}
          chosen={answers[question.question]}
          choose={(key) => setAnswers({ ...answers, [question.question]: key })}
          go={go}
          heading={heading}
        />
      )}
      {at > questions.length && (
        <>
          <h1 class="govuk-heading-l" id="page-heading" tabIndex={-1} ref={heading}>{start.done}</h1>
          <ul class="govuk-list">{questions.map(({ question, ask }) => <li key={question}>{ask} {answers[question]}</li>)}</ul>
        </>
      )}
    </main>
  );
}

render(<Journey />, document.getElementById("guide"));
