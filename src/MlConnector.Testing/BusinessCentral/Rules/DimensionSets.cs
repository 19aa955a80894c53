using MlConnector.Testing.BusinessCentral.Model;

namespace MlConnector.Testing.BusinessCentral.Rules;

/// <summary>The dimensions of documents and their lines: taken from defaults, inherited, copied and overwritten.</summary>
internal sealed class DimensionSets(CompanyBooks books)
{
    private Table Lines => books["dimensionSetLines"];

    // The first two dimensions of a company are the ones that headers show.
    public Row? Global(int number) => books["dimensions"].Rows.ElementAtOrDefault(number - 1);

    public Row? ValueOf(Row dimension, string code) => books["dimensionValues"].Where("dimensionId", dimension.Id).FirstOrDefault(value => value.Text("code") == code);

    public Row? Find(Guid parentId, Guid dimensionId) => Lines.Where("parentId", parentId).FirstOrDefault(line => line.Reference("id") == dimensionId);

    public void Put(Row parent, Row dimension, Row value)
    {
        var draft = Find(parent.Id, dimension.Id) is { } line ? Draft.Of(line) : Draft.New(Lines.Type);
        draft["parentId"] = parent.Id;
        draft["parentType"] = ParentTypes.Of(parent.Type.SetName);
        Describe(draft, dimension, value);
        Lines.Save(draft);
    }

    public static void Describe(Draft line, Row dimension, Row value)
    {
        line["id"] = dimension.Id;
        line["code"] = dimension["code"];
        line["consolidationCode"] = dimension["consolidationCode"];
        line["displayName"] = dimension["displayName"];
        line["valueId"] = value.Id;
        line["valueCode"] = value["code"];
        line["valueConsolidationCode"] = value["consolidationCode"];
        line["valueDisplayName"] = value["displayName"];
    }

    public void Copy(Guid fromId, Row to)
    {
        foreach (var line in Lines.Where("parentId", fromId).ToList())
        {
            Put(to, books["dimensions"].Find(line.Reference("id"))!, books["dimensionValues"].Find(line.Reference("valueId"))!);
        }
    }

    public void AddDefaults(Guid masterId, Row to)
    {
        foreach (var standard in books["defaultDimensions"].Where("parentId", masterId).ToList())
        {
            if (books["dimensionValues"].Find(standard.Reference("dimensionValueId")) is { } value)
            {
                Put(to, books["dimensions"].Find(standard.Reference("dimensionId"))!, value);
            }
        }
    }

    // Blank takes the dimension away.
    public void SetGlobal(Row parent, int number, string code)
    {
        if (Global(number) is not { } dimension)
        {
            return;
        }

        if (ValueOf(dimension, code) is { } value)
        {
            Put(parent, dimension, value);
        }
        else if (Find(parent.Id, dimension.Id) is { } line)
        {
            Lines.Remove(line.Id);
        }
    }

    public void Drop(Guid parentId)
    {
        foreach (var line in Lines.Where("parentId", parentId).ToList())
        {
            Lines.Remove(line.Id);
        }
    }
}
