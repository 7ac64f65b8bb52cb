/**
 * A mail catcher: whatever is sent to it is kept and shown, and never leaves the machine.
 */
@NullMarked
package org.ashar.infra.embedded.mailbox;

import org.jspecify.annotations.NullMarked;
