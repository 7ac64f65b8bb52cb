/** Looks into the plan of the topics from the platform's own package. */
@NullMarked
package org.ashar.infra.platform.kafka;

import org.jspecify.annotations.NullMarked;
