package org.ashar.infra.platform.http;

import org.apache.catalina.Context;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/** Teaches Tomcat our limits and our way to say no. */
final class ContainerManners implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

	private final ContainerProblems problems;

	ContainerManners(ContainerProblems problems) {
		this.problems = problems;
	}

	@Override
	public void customize(TomcatServletWebServerFactory tomcat) {
		// Forms are read by Tomcat itself, past the filter that limits bodies.
		tomcat.addConnectorCustomizers(connector -> connector.setMaxPostSize(StandardProblems.LARGEST_BODY));
		tomcat.addContextCustomizers(this::useOurProblems);
	}

	private void useOurProblems(Context context) {
		if (context.getParent() instanceof StandardHost host) {
			host.setErrorReportValveClass(ContainerProblems.class.getName());
			host.getPipeline().addValve(problems);
		}
	}

}
