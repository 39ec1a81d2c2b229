package org.samtal.access;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import org.samtal.kernel.DomainException.Forbidden;

/** Lets a call through a front door only when the actor has the permission the method names. */
@Interceptor
@Requires
@Priority(Interceptor.Priority.APPLICATION)
public class RequiresInterceptor {

    @Inject
    CurrentActor currentActor;

    @Inject
    Event<AccessRefused> refusals;

    @AroundInvoke
    Object check(InvocationContext call) throws Exception {
        var requires = call.getMethod().getAnnotation(Requires.class);
        if (requires != null && !currentActor.may(requires.value())) {
            refusals.fire(new AccessRefused(requires.value(), door(call.getMethod())));
            throw new Forbidden("access.forbidden");
        }
        return call.proceed();
    }

    private static String door(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }
}
