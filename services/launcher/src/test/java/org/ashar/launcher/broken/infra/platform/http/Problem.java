package org.ashar.launcher.broken.infra.platform.http;

/** What another drawer should not know. */
public class Problem {

}
