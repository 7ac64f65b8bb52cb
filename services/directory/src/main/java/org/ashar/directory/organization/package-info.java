/**
 * The register of organizations: who is in it, on whose word, and who may see what of
 * them.
 */
@NullMarked
package org.ashar.directory.organization;

import org.jspecify.annotations.NullMarked;
