using Microsoft.Extensions.Configuration;

namespace MlConnector.Sync.Connections;

/// <summary>Reads the conditions of a filter, each a text, a list of texts or a section.</summary>
internal static class FilterSettings
{
    /// <exception cref="MlConnectorConfigurationException">A condition is of no known form; the message names it.</exception>
    public static void Bind(IConfigurationSection filter, FilterOptions options)
    {
        foreach (var side in new[] { Side.Pipedrive, Side.BusinessCentral })
        {
            foreach (var member in filter.GetSection(side.ToString()).GetChildren())
            {
                options.Of(side)[member.Key] = Read(member);
            }
        }
    }

    private static ConditionOptions Read(IConfigurationSection member)
    {
        var children = member.GetChildren().ToList();
        if (children.All(child => child.Key.All(char.IsAsciiDigit)))
        {
            return new ConditionOptions { Is = Texts(member) };
        }

        var condition = new ConditionOptions();
        foreach (var child in children)
        {
            switch (child.Key.ToUpperInvariant())
            {
                case "IS":
                    condition.Is = Texts(child);
                    break;
                case "ISNOT":
                    condition.IsNot = Texts(child);
                    break;
                case "STARTSWITH":
                    condition.StartsWith = Texts(child);
                    break;
                case "EMPTY" when bool.TryParse(child.Value, out var empty):
                    condition.Empty = empty;
                    break;
                default:
                    throw new MlConnectorConfigurationException($"{child.Path} = '{child.Value}' is no condition; use Is, IsNot, StartsWith, or Empty with true or false.");
            }
        }

        return condition;
    }

    private static List<string> Texts(IConfigurationSection section) =>
        section.Value is { Length: > 0 } one ? [one] : [.. section.GetChildren().Select(child => child.Value).OfType<string>().Where(text => text.Length > 0)];
}
