using System.Reflection;
using Orleans;
using OrleansSchool.Basis;

namespace OrleansSchool.Tests.Rules.Bouw;

/// <summary>Asks for every grain that Sleutels knows, with ids as long as they come, and gives the keys that were asked.</summary>
internal static class Sleutelproef
{
    /// <summary>A hash in hexadecimal is the longest of our ids.</summary>
    private static readonly string LangsteId = new('a', 64);

    public static string[] Alle() =>
        [.. typeof(Sleutels).GetMethods(BindingFlags.Static | BindingFlags.Public).Where(m => typeof(IGrain).IsAssignableFrom(m.ReturnType)).Select(Sleutel)];

    private static string Sleutel(MethodInfo methode)
    {
        var fabriek = DispatchProxy.Create<IGrainFactory, Fabriek>();
        methode.Invoke(null, [fabriek, .. methode.GetParameters().Skip(1).Select(p => Waarde(p.ParameterType))]);
        return ((Fabriek)(object)fabriek).Sleutel;
    }

    private static object Waarde(Type type) =>
        type == typeof(SchoolSleutel) ? new SchoolSleutel("99XX00")
        : type == typeof(Schooljaar) ? new Schooljaar(2026)
        : type == typeof(DateOnly) ? new DateOnly(2026, 11, 12)
        : type == typeof(string) ? LangsteId
        : type == typeof(int) ? int.MaxValue
        : type.IsEnum ? Enum.GetValues(type).GetValue(0)!
        : throw new InvalidOperationException($"Sleutelproef kent {type.Name} nog niet.");

    /// <summary>Notes the key and makes no grain.</summary>
    public class Fabriek : DispatchProxy
    {
        public virtual string Sleutel { get; protected set; } = "";

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            Sleutel = args?.OfType<string>().FirstOrDefault() ?? "";
            return null;
        }
    }
}
