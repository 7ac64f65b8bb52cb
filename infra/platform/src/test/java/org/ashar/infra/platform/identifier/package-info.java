/** Tests of identifiers. */
@NullMarked
package org.ashar.infra.platform.identifier;

import org.jspecify.annotations.NullMarked;
