namespace Orleans.Embedded;

/// <summary>
/// Carries a caller's cancellation to the grain: the caller is released at once, a request that still waits is dropped,
/// and a running one sees its own token cancelled on its own turn.
/// </summary>
internal static class Cancellation
{
    internal static void Attach<T>(Silo silo, Request<T> request)
    {
        var index = request.Method.TokenIndex;
        if (request.Args[index] is not CancellationToken { CanBeCanceled: true } caller)
        {
            return;
        }

        var source = new CancellationTokenSource();
        request.Args[index] = source.Token;
        var registration = caller.UnsafeRegister(
            (_, token) =>
            {
                silo.FailLater(request, new OperationCanceledException(token));
                request.Target.Post(source.Cancel);
            },
            null);
        _ = request.Promise.ContinueWith(
            static (_, state) => ((CancellationTokenRegistration)state!).Unregister(), registration, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }
}
