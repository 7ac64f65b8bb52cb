/** Answers what is asked over HTTP. */
@NullMarked
package org.ashar.knowledge.web;

import org.jspecify.annotations.NullMarked;
