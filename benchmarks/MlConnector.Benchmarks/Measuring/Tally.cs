namespace MlConnector.Benchmarks.Measuring;

/// <summary>A checksum over every value in the order of the list: who leaves something out, or reads lazily and never looks, ends with another one.</summary>
internal sealed class Tally
{
    public int Records { get; private set; }

    public long Checksum { get; private set; }

    public void Next() => Records++;

    public void Add(string? text) => Mix(string.IsNullOrEmpty(text) ? 0 : (text.Length << 16) ^ (text[0] << 8) ^ text[^1]);

    public void Add(Guid? id) => Mix(id.GetValueOrDefault().GetHashCode());

    public void Add(decimal? number) => Mix((long)(number.GetValueOrDefault() * 100));

    public void Add(long? number) => Mix(number.GetValueOrDefault());

    public void Add(bool? flag) => Mix(flag == true ? 1 : 0);

    public void Add(DateTimeOffset? time) => Mix(time.GetValueOrDefault().UtcTicks);

    private void Mix(long value) => Checksum = unchecked((Checksum * 31) + value);
}
