package org.ashar.identity.web;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How identity's door stands.
 *
 * @param landing where a sign-in goes on to that no application asked for: a path of the
 * portal that lets it ask
 * @param accessTokenLife how long an access token is good
 * @param refreshTokenLife how long a refresh token is good; each use gives a new one
 * @param codeLife how long an authorization code is good
 */
@ConfigurationProperties("ashar.identity.web")
record WebSettings(@DefaultValue("/") String landing, @DefaultValue("5m") Duration accessTokenLife,
		@DefaultValue("30d") Duration refreshTokenLife, @DefaultValue("1m") Duration codeLife) {
}
