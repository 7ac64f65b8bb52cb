/** Tests of the languages. */
@NullMarked
package org.ashar.infra.platform.language;

import org.jspecify.annotations.NullMarked;
