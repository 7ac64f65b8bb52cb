package org.ashar.portal.session;

import java.net.URI;

import org.ashar.infra.platform.start.AsharSettings;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * The session cookie: opaque, out of reach of scripts, and only over TLS where the portal
 * is public by TLS.
 */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
@EnableScheduling
class SessionConfiguration {

	@Bean
	CookieSerializer sessionCookie(AsharSettings settings) {
		URI publicUrl = settings.publicUrl();
		DefaultCookieSerializer cookie = new DefaultCookieSerializer();
		cookie.setCookieName("ashar");
		cookie.setCookiePath("/");
		cookie.setUseHttpOnlyCookie(true);
		cookie.setSameSite("Lax");
		cookie.setUseSecureCookie("https".equals(publicUrl.getScheme()));
		return cookie;
	}

}
