package dev.cobolwright.model.specialist;

import java.io.IOException;

/** The PyTorch engine does not start on this machine; the weights may be fine. */
public final class EngineException extends IOException {
    EngineException(String message, Throwable cause) {
        super(message, cause);
    }
}
