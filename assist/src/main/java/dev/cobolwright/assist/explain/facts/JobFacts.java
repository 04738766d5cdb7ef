package dev.cobolwright.assist.explain.facts;

import java.util.List;

/**
 * A job or procedure.
 *
 * @param kind JOB or PROCEDURE
 */
public record JobFacts(String name, String kind, String file, Purpose purpose, List<Step> steps, Place place) {
    /**
     * @param runs the program, or the procedure; empty where nothing is said
     * @param procedure it is a procedure that is run
     * @param comment what a comment directly above says; empty for none
     */
    public record Step(
            String name,
            String runs,
            boolean procedure,
            String parameter,
            Purpose.Said comment,
            List<Condition> conditions,
            List<Data> data,
            Place place) {}

    /**
     * What decides whether a step runs.
     *
     * @param text what follows "Step NAME", prose with references
     * @param words that show it, in order of their text within the place
     */
    public record Condition(String text, List<String> words, Place place) {}

    /**
     * @param dd without the name of a step of a procedure before it
     * @param dataSet empty for in-stream data and output
     * @param disposition as written
     */
    public record Data(String dd, String dataSet, String disposition, boolean inStream, Place place) {}
}
