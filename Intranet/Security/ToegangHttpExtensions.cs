using OrleansSchool.Basis;

namespace OrleansSchool.Intranet.Security;

/// <summary>Who asks and where, for page models and endpoints.</summary>
public static class ToegangHttpExtensions
{
    /// <summary>Who acts at the school of the route, as authorization found it.</summary>
    /// <exception cref="InvalidOperationException">The endpoint has no school in its route, or admits everybody.</exception>
    public static Wie Wie(this HttpContext context) =>
        context.Features.Get<ToelatingFeature>()?.Wie
        ?? throw new InvalidOperationException("This endpoint has no {school} in its route, or its Beleid lets everybody in.");

    /// <summary>The school of the route.</summary>
    /// <exception cref="InvalidOperationException">As <see cref="Wie"/>.</exception>
    public static SchoolSleutel School(this HttpContext context) => context.Wie().School;

    internal static Sessie? Sessie(this HttpContext context) => context.Features.Get<Sessie>();

    internal static Toelating Toelating(this HttpContext context) => context.Features.Get<ToelatingFeature>()?.Uitkomst ?? default;
}

/// <summary>What authorization decided about this request.</summary>
internal sealed record ToelatingFeature(Toelating Uitkomst, Plaats Plaats, Wie? Wie);
