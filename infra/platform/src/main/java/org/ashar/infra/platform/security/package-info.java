/**
 * Who is calling and what they may do: tokens, grants, and the doors that are open
 * without either.
 */
@NullMarked
package org.ashar.infra.platform.security;

import org.jspecify.annotations.NullMarked;
