using System.Text.RegularExpressions;

namespace MlConnector.BusinessCentral.Tests.Contract;

/// <summary>The entities of API v2.0 as the project understands them: <c>entities.txt</c>, one line per entity and per field.</summary>
internal static partial class EntityTable
{
    public static IReadOnlyList<ContractEntity> Read()
    {
        using var stream = typeof(EntityTable).Assembly.GetManifestResourceStream("entities.txt")!;
        using var reader = new StreamReader(stream);
        var entities = new List<ContractEntity>();
        while (reader.ReadLine() is { } line)
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (!line.StartsWith(' '))
            {
                entities.Add(new ContractEntity(words[0], words[1], []));
                continue;
            }

            var type = TypePattern().Match(words[1]);
            int? longest = type.Groups[2].Success ? int.Parse(type.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture) : null;
            entities[^1].Fields.Add(new ContractField(words[0], type.Groups[1].Value, longest, words is [_, _, "w"]));
        }

        return entities;
    }

    [GeneratedRegex(@"^(\w+)(?:\((\d+)\))?$")]
    private static partial Regex TypePattern();
}

internal sealed record ContractEntity(string Set, string Operations, List<ContractField> Fields);

internal sealed record ContractField(string Name, string Type, int? Longest, bool IsWritable);
