package org.ashar.portal.web;

import java.util.List;

/**
 * One box of the picture of a way.
 *
 * @param kind which of the stages it belongs to, as a class for the sheet
 * @param label what it is
 * @param title what it says, the longest of its parts
 * @param lang the language of the title
 * @param remarks what else is to be known of it
 * @param arrow who led there and when; empty where that is not known
 */
record Station(String kind, String label, String title, String lang, List<String> remarks, String arrow) {
}
