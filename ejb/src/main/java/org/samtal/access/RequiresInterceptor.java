package org.samtal.access;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.samtal.kernel.DomainException.Forbidden;

/** Lets a call through a front door only when the actor has the permission the method names. */
@Interceptor
@Requires
@Priority(Interceptor.Priority.APPLICATION)
public class RequiresInterceptor {

    @Inject
    CurrentActor currentActor;

    @AroundInvoke
    Object check(InvocationContext call) throws Exception {
        var requires = call.getMethod().getAnnotation(Requires.class);
        if (requires != null && !currentActor.may(requires.value())) {
            throw new Forbidden("access.forbidden");
        }
        return call.proceed();
    }
}
