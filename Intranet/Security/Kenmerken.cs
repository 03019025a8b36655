using System.Collections.Concurrent;
using System.Reflection;

namespace OrleansSchool.Intranet.Security;

/// <summary>Attributes of page models and handlers, read once: reflection makes them anew at each request.</summary>
internal static class Kenmerken
{
    public static T? Kenmerk<T>(this MemberInfo lid)
        where T : Attribute => Bekend<T>.Van.GetOrAdd(lid, static l => l.GetCustomAttribute<T>());

    /// <summary>As many as there are pages and handlers.</summary>
    private static class Bekend<T>
        where T : Attribute
    {
        public static readonly ConcurrentDictionary<MemberInfo, T?> Van = new();
    }
}
