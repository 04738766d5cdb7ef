/** Features as functions of a snapshot: values in, values out. */
package dev.cobolwright.assist;
