package org.ashar.launcher.broken.directory.organization;

/** What another service should not know. */
public class Organization {

}
