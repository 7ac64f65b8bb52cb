/**
 * The platform under fire: processes die and lines break while people work, and nothing
 * may get lost.
 */
@NullMarked
package org.ashar.infra.bench.faults;

import org.jspecify.annotations.NullMarked;
