using System.Collections.Immutable;
using OrleansSchool.Inzage;

namespace OrleansSchool.Intranet.Inzage;

/// <summary>Whom a page showed: only the page knows, since anybody may write anything behind its address or in its form.</summary>
internal sealed class Inzagevondst
{
    public string? LeerlingId { get; set; }

    public ImmutableArray<string> Groepen { get; set; } = [];

    /// <summary>The day of the board or list.</summary>
    public DateOnly? Dag { get; set; }

    /// <summary>It was done, and the line of it isn't durable yet.</summary>
    public bool NietVastgelegd { get; set; }

    /// <summary>What was shown beside the page's own: a child's sheet on a board.</summary>
    public List<(Inzagesoort Soort, string Wat, string? LeerlingId)> Ook { get; } = [];
}

/// <summary>For page models whose route doesn't say whom they show.</summary>
public static class InzageHttpExtensions
{
    /// <summary>The one child that this is about.</summary>
    public static void InzageVanLeerling(this HttpContext context, string? leerlingId) => Vondst(context).LeerlingId = leerlingId;

    /// <summary>The groepen that the list shows, as one board of several does.</summary>
    public static void InzageVanGroepen(this HttpContext context, IEnumerable<string> groepen) => Vondst(context).Groepen = [.. groepen];

    /// <summary>The day that a board or list shows: another day is another look.</summary>
    public static void InzageVanDag(this HttpContext context, DateOnly dag) => Vondst(context).Dag = dag;

    /// <summary>A line more than the page's own.</summary>
    public static void InzageOok(this HttpContext context, Inzagesoort soort, string wat, string? leerlingId = null) =>
        Vondst(context).Ook.Add((soort, wat, leerlingId));

    internal static Inzagevondst Vondst(this HttpContext context)
    {
        if (context.Features.Get<Inzagevondst>() is { } vondst)
        {
            return vondst;
        }

        context.Features.Set(vondst = new Inzagevondst());
        return vondst;
    }
}
