/** Takes texts in Kyrgyz, Russian and English apart into the words they are found by. */
@NullMarked
package org.ashar.infra.words;

import org.jspecify.annotations.NullMarked;
