/**
 * What pipelines read and write around a code review: SARIF 2.1.0, GitLab code quality, JUnit and text; baselines; the cache of results;
 * what git says of an older version. Read {@link dev.cobolwright.cli.review.Sarif} first. <b>Invariants:</b> the same review gives
 * the same bytes; no path of the machine and no time is written; a damaged cache entry is as none.
 */
package dev.cobolwright.cli.review;
