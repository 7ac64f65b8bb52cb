/** Tests of the mail catcher by SMTP and HTTP, as senders and readers see it. */
@NullMarked
package org.ashar.infra.embedded.mailbox;

import org.jspecify.annotations.NullMarked;
