namespace ExcelNumberFormat;

/// <summary>The number that a spreadsheet keeps for a value: days since 1900 for dates, days for times.</summary>
internal static class SerialNumber
{
    /// <summary>Up to this day a spreadsheet counts one day less than OLE dates do: it believes that 29 February 1900 existed.</summary>
    private const double LastDayBeforeLeapDay = 60;
    private const double FirstDayOutOfRange = 2_958_466;

    public static bool TryRead(object value, out double number)
    {
        number = value switch
        {
            DateTime date => date.ToOADate(),
            TimeSpan time => time.TotalDays,
            double or float or decimal or int or long or short or byte or sbyte or ushort or uint or ulong =>
                Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture),
            _ => double.NaN,
        };
        return double.IsFinite(number);
    }

    /// <summary>The moment of a serial number; null when a spreadsheet could not show it as a date.</summary>
    public static DateTime? ToDate(double number)
    {
        if (number is < 0 or >= FirstDayOutOfRange)
        {
            return null;
        }

        var days = number is >= 1 and < LastDayBeforeLeapDay ? number + 1 : number;
        return DateTime.FromOADate(days);
    }
}
