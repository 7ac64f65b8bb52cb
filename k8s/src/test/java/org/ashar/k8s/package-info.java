/** Reads every manifest, strictly, and holds them to the rules of operation. */
@NullMarked
package org.ashar.k8s;

import org.jspecify.annotations.NullMarked;
