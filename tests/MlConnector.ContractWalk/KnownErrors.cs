using System.Text.RegularExpressions;

namespace MlConnector.ContractWalk;

/// <summary>What the documents say wrongly: lines of a pattern and, behind a tab, the reason. Lines with # are remarks.</summary>
internal sealed class KnownErrors
{
    private readonly List<(Regex Pattern, string Reason)> _entries = [];
    private readonly HashSet<Regex> _used = [];

    public IEnumerable<string> Unused => _entries.Where(entry => !_used.Contains(entry.Pattern)).Select(entry => entry.Pattern.ToString());

    public static KnownErrors Read(string path)
    {
        var known = new KnownErrors();
        foreach (var line in File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line.Split('\t') is not [var pattern, { Length: > 0 } reason])
            {
                throw new InvalidDataException($"A known error needs a pattern, a tab and a reason: {line}");
            }

            known._entries.Add((new Regex(pattern, RegexOptions.CultureInvariant), reason));
        }

        return known;
    }

    /// <summary>The reason why a violation is the document's error; null when it is not known to be.</summary>
    public string? ReasonFor(string violation)
    {
        var entry = _entries.Find(candidate => candidate.Pattern.IsMatch(violation));
        if (entry.Pattern is not null)
        {
            _used.Add(entry.Pattern);
        }

        return entry.Reason;
    }
}
