/** Callers and grants, tested. */
@NullMarked
package org.ashar.infra.platform.security;

import org.jspecify.annotations.NullMarked;
