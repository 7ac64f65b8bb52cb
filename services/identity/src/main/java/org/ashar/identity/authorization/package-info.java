/** What was authorized: codes, tokens, their ends. */
@NullMarked
package org.ashar.identity.authorization;

import org.jspecify.annotations.NullMarked;
