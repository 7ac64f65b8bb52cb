/** News for programs of others, told by signed requests (Standard Webhooks). */
@NullMarked
package org.ashar.notifications.webhook;

import org.jspecify.annotations.NullMarked;
