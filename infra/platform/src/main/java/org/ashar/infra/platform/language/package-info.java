/**
 * Kyrgyz, Russian and English: texts in several languages and the messages that people
 * read.
 */
@NullMarked
package org.ashar.infra.platform.language;

import org.jspecify.annotations.NullMarked;
