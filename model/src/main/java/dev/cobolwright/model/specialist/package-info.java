/**
 * The specialist: a small decoder-only transformer of the LLaMA family (RMS norm, rotary positions, SwiGLU, shared embedding) on
 * DJL's PyTorch engine.
 *
 * <p>Read {@link dev.cobolwright.model.specialist.SpecialistConfig} for its shape, then
 * {@link dev.cobolwright.model.specialist.TrainingSource} for its forward pass. A {@link dev.cobolwright.model.specialist.Learner}
 * trains all weights or an {@link dev.cobolwright.model.specialist.Adapter}; {@link dev.cobolwright.model.specialist.OpenModel} reads
 * what others publish.
 *
 * <p>{@link dev.cobolwright.model.specialist.PortableSpecialist} computes the same in Java alone, where the engine does not start.
 *
 * <p><b>Invariants:</b> weights are read-only once loaded and shared by all sessions; bfloat16 exists only inside script code (DJL's
 * arrays do not know it); no call opens a connection.
 */
package dev.cobolwright.model.specialist;
