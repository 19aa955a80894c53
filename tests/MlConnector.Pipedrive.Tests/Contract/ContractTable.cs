using System.Globalization;
using System.Text.RegularExpressions;

namespace MlConnector.Pipedrive.Tests.Contract;

/// <summary>
/// The API as the project understands it: <c>operations.txt</c> has version, verb, address, price in tokens and query parameters;
/// <c>entities.txt</c> has the members of each entity with their types, readable and writable.
/// </summary>
internal static partial class ContractTable
{
    public static IReadOnlyList<ContractOperation> Operations { get; } = [.. Lines("operations.txt").Select(Operation)];

    public static IReadOnlyList<ContractEntity> Entities { get; } = ReadEntities();

    private static ContractOperation Operation(string line)
    {
        var words = line.Split(' ');
        return new ContractOperation($"{words[1]} /api/{words[0]}{words[2]}", int.Parse(words[3], CultureInfo.InvariantCulture), words.Length > 4 ? [.. words[4].Split(',')] : []);
    }

    private static List<ContractEntity> ReadEntities()
    {
        var entities = new List<ContractEntity>();
        foreach (var line in Lines("entities.txt"))
        {
            if (!line.StartsWith(' '))
            {
                entities.Add(new ContractEntity(line, []));
                continue;
            }

            var member = MemberPattern().Match(line);
            int? longest = member.Groups["longest"].Success ? int.Parse(member.Groups["longest"].Value, CultureInfo.InvariantCulture) : null;
            var access = member.Groups["access"].Value;
            entities[^1].Members.Add(new ContractMember(member.Groups["name"].Value, member.Groups["type"].Value, longest, access.Contains('r', StringComparison.Ordinal), access.Contains('w', StringComparison.Ordinal)));
        }

        return entities;
    }

    private static IEnumerable<string> Lines(string name)
    {
        using var reader = new StreamReader(typeof(ContractTable).Assembly.GetManifestResourceStream(name)!);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    [GeneratedRegex(@"^  (?<name>\S+) (?<type>[a-z\-\[\]]+)(?:\((?<longest>\d+)\))? (?<access>r?w?)$")]
    private static partial Regex MemberPattern();
}

internal sealed record ContractOperation(string Address, int Cost, IReadOnlyList<string> Parameters);

internal sealed record ContractEntity(string Name, List<ContractMember> Members);

internal sealed record ContractMember(string Name, string Type, int? Longest, bool IsReadable, bool IsWritable);
