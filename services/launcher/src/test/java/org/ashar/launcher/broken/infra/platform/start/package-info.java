/** Built wrongly on purpose, to see the rules of the house bite. */
@org.jspecify.annotations.NullMarked
package org.ashar.launcher.broken.infra.platform.start;
