/** Identifiers: how they are made, stored, written as JSON and read from paths. */
@NullMarked
package org.ashar.infra.platform.identifier;

import org.jspecify.annotations.NullMarked;
