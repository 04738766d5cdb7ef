package dev.cobolwright.model.router;

import java.time.Duration;

/**
 * A model that can be asked instead of the one that answered first.
 *
 * @param cost money for one request
 * @param latency what an answer usually takes
 * @param remote whether code leaves the machine
 * @param success how likely it is right where the first model has a given confidence
 */
public record LibraryModel(String id, double cost, Duration latency, boolean remote, SuccessCurve success) {
    /** How much likelier it is right than the suggestion at hand; negative where it is less likely. */
    double gain(double confidence) {
        return success.at(confidence) - confidence;
    }
}
