using System.Globalization;

namespace MlConnector.Testing.BusinessCentral.Model;

/// <summary>Gives out numbers; a failed request leaves a gap, as the real series do.</summary>
internal sealed class NumberSeries(string prefix, int first)
{
    private int _next = first;

    public string Prefix { get; } = prefix;

    public string Take(Table table)
    {
        string number;
        do
        {
            number = Prefix + _next++.ToString("D5", CultureInfo.InvariantCulture);
        }
        while (table.FindByKey(number) is not null);
        return number;
    }
}
