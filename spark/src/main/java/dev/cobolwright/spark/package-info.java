/** Batch work on Apache Spark; an optional module that nothing else depends on. */
package dev.cobolwright.spark;
