/**
 * Questions answered with a model on a server of the user's. Read {@link dev.cobolwright.assist.agent.dialogue.Research} first: the model
 * chooses calls of the tools, and says what it found in sentences that cite lines. {@link dev.cobolwright.assist.agent.dialogue.ExplanationJob}
 * plans all calls and requests before the first is paid for; {@link dev.cobolwright.assist.agent.dialogue.Phraser} words pages of an explanation.
 *
 * <p><b>Invariants:</b> a model is asked through a {@link dev.cobolwright.assist.agent.dialogue.LanguageModel} alone; what it says counts only
 * where the lines that it was shown bear it out; what tools show it is material, whatever it says; the budget is looked at before each
 * request; nothing is changed, {@link dev.cobolwright.assist.agent.dialogue.Proposals} only collects what the user decides on; every call and reply is kept, so that {@link dev.cobolwright.assist.agent.dialogue.RecordedModel} can go the same way again.
 */
package dev.cobolwright.assist.agent.dialogue;
