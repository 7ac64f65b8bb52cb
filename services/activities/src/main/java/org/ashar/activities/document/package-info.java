/** Bibliographic records of documents: what was said where, and how good the copy is. */
@NullMarked
package org.ashar.activities.document;

import org.jspecify.annotations.NullMarked;
