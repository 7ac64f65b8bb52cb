/** The directory over HTTP. */
@NullMarked
package org.ashar.directory.web;

import org.jspecify.annotations.NullMarked;
