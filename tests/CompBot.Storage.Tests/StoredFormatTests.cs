using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CompBot.Core;
using CompBot.Core.Chat;
using CompBot.Core.Conversation;
using CompBot.Testing;

namespace CompBot.Storage.Tests;

/// <summary>
/// What lies in people's databases must stay readable. Each case of each stored family has a golden: the text it is stored as, with every field filled. A changed
/// golden means stored conversations change shape: keep reading the old one, or say in the commit why nobody has it.
/// </summary>
public sealed class StoredFormatTests
{
    private static readonly JsonSerializerOptions Indented = new(StoredJson.Options) { WriteIndented = true };

    /// <summary>What is stored starts at these; what they hold is found from them.</summary>
    private static readonly Type[] Stored = [.. TypesFrom([typeof(ConversationState), typeof(InboundMessage), typeof(AddressedEffect)])];

    private static readonly Type[] Families = [.. Stored.Where(type => type.IsAbstract && Sample.CasesOf(type).Any())];

    public static TheoryData<string> Cases { get; } = [.. Families.SelectMany(Sample.CasesOf).Select(NameOf)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_is_stored_as_its_golden_says_and_read_back_whole(string name)
    {
        var (family, value) = Make(name);
        var stored = JsonSerializer.Serialize(value, family, Indented);
        var golden = GoldenFile.Read(name) ?? GoldenFile.Accept(name, stored);

        Assert.True(golden is not null, $"{name} has no golden. {GoldenFile.HowToAccept}\nIt would be:\n{stored}");
        if (golden != stored)
        {
            golden = GoldenFile.Accept(name, stored) ?? golden;
        }

        Assert.True(golden == stored, $"{name} is stored in another form than its golden. {GoldenFile.HowToAccept}\nGolden:\n{golden}\nNow:\n{stored}");
        Assert.Equal(value, JsonSerializer.Deserialize(golden!, family, StoredJson.Options));
    }

    [Fact]
    public void Every_state_can_be_shown_to_a_person_whole() => Assert.All(Sample.CasesOf(typeof(ConversationState)), type =>
    {
        var state = (ConversationState)Sample.Of(type);
        var shown = JsonSerializer.SerializeToElement(state, ReadableState.Form(JsonNamingPolicy.CamelCase));

        Assert.All(
            JsonSerializer.SerializeToElement(state, StoredJson.Of<ConversationState>()).EnumerateObject(),
            field => Assert.True(shown.TryGetProperty(field.Name, out _), $"{field.Name} is stored and not shown."));
    });

    [Fact]
    public void Every_golden_belongs_to_a_case()
    {
        var names = Families.SelectMany(Sample.CasesOf).Select(NameOf).ToHashSet();

        Assert.Subset(names, GoldenFile.Names().ToHashSet());
    }

    /// <summary>The folder Older holds goldens as they were before fields were added to them: what people already have in their databases.</summary>
    [Theory]
    [InlineData("ConversationState.Advising")]
    [InlineData("ConversationState.Asking")]
    [InlineData("ConversationState.Practising")]
    [InlineData("ConversationState.ReadingPlaybook")]
    [InlineData("Question.WhichOffer")]
    [InlineData("ReplyPart.Chart")]
    public void What_was_stored_before_fields_were_added_is_read_with_all_it_holds(string name)
    {
        var older = File.ReadAllText(Path.Combine(Repository.Root, "tests", "CompBot.Storage.Tests", "Older", $"{name}.json"));
        var (family, _) = Make(name);

        var again = JsonSerializer.SerializeToNode(JsonSerializer.Deserialize(older, family, StoredJson.Options), family, StoredJson.Options);

        Assert.Equal([], Lost(JsonNode.Parse(older), again, "$"));
    }

    /// <summary>A sample never holds one of its own kind, so this has no golden.</summary>
    [Fact]
    public void A_case_is_stored_with_what_it_was_before_the_offer_was_taken_back()
    {
        var before = (CaseDraft)Sample.Of(typeof(CaseDraft));
        ConversationState state = new ConversationState.Asking(Talk.New with { Case = CaseDraft.Empty with { Told = Situation.Withdrawn, BeforeWithdrawal = before } }, new Question.Confirm());

        Assert.Equal(state, JsonSerializer.Deserialize(JsonSerializer.Serialize(state, StoredJson.Of<ConversationState>()), StoredJson.Of<ConversationState>()));
    }

    [Fact]
    public void A_field_that_was_added_later_has_its_default()
    {
        const string Older = """{"$type":"asking","talk":{"serial":3},"open":{"$type":"confirm"}}""";

        var read = (ConversationState.Asking)JsonSerializer.Deserialize<ConversationState>(Older, StoredJson.Options)!;

        Assert.Equal(new ConversationState.Asking(Talk.New with { Serial = 3 }, new Question.Confirm()), read);
    }

    [Fact]
    public void Any_field_may_be_missing_or_null_where_a_record_can_do_without_it()
    {
        var records = Stored.Where(type => type is { IsClass: true, IsAbstract: false, Namespace: not null } && type.Namespace.StartsWith("CompBot", StringComparison.Ordinal)
            && type.GetConstructor([]) is not null && !type.IsDefined(typeof(RequiredMemberAttribute), false)).ToList();

        Assert.Contains(typeof(CaseDraft), records);
        Assert.All(records, type =>
        {
            Assert.Equal(Activator.CreateInstance(type), JsonSerializer.Deserialize("{}", type, StoredJson.Options));
            var nulls = Sample.MembersOf(type).Where(member => !member.PropertyType.IsValueType || Nullable.GetUnderlyingType(member.PropertyType) is not null)
                .Select(member => $"\"{JsonNamingPolicy.CamelCase.ConvertName(member.Name)}\":null");
            Assert.Equal(Activator.CreateInstance(type), JsonSerializer.Deserialize($"{{{string.Join(',', nulls)}}}", type, StoredJson.Options));
        });
    }

    [Fact]
    public void The_families_of_a_conversation_are_found() =>
        Assert.Superset(new HashSet<Type> { typeof(ConversationState), typeof(ConversationEvent), typeof(Effect), typeof(ReplyPart), typeof(Choice) }, Families.ToHashSet());

    [Fact]
    public void Every_case_has_a_type_name_of_its_own() => Assert.All(Families, family =>
    {
        var named = family.GetCustomAttributes(typeof(JsonDerivedTypeAttribute), false)
            .Cast<JsonDerivedTypeAttribute>().ToList();
        Assert.Equal(Sample.CasesOf(family).ToHashSet(), named.Select(name => name.DerivedType).ToHashSet());
        Assert.Equal(named.Count, named.Select(name => name.TypeDiscriminator).Distinct().Count());
    });

    /// <summary>A natively compiled program holds no code but what is named when it is built: one that is forgotten must not first be missed there.</summary>
    [Fact]
    public void Every_sequence_and_every_enum_of_a_conversation_is_named_for_JSON()
    {
        var described = typeof(CoreJson).GetProperties().Select(property => property.PropertyType)
            .Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(JsonTypeInfo<>)).Select(type => type.GetGenericArguments()[0]).ToList();
        var sequences = described.Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Sequence<>)).ToList();
        var enums = described.Where(type => type.IsEnum).ToList();

        Assert.Contains(typeof(Sequence<HeldOffer>), sequences);
        Assert.Contains(typeof(Slot), enums);
        Assert.All(sequences, type =>
        {
            Assert.NotNull(StoredJson.Options.GetTypeInfo(type));
            Assert.NotNull(StoredJson.Options.GetTypeInfo(type.GetGenericArguments()[0]));
        });
        Assert.All(enums, type => Assert.StartsWith("\"", JsonSerializer.Serialize(Enum.GetValues(type).GetValue(0), type, StoredJson.Options), StringComparison.Ordinal));
    }

    private static HashSet<Type> TypesFrom(IEnumerable<Type> roots)
    {
        var met = new HashSet<Type>();
        var next = new Queue<Type>(roots);
        while (next.TryDequeue(out var type))
        {
            if (!met.Add(type))
            {
                continue;
            }

            var members = Sample.MembersOf(type).Select(member => member.PropertyType);
            foreach (var held in type.IsGenericType ? type.GetGenericArguments() : type.Namespace?.StartsWith("CompBot", StringComparison.Ordinal) == true ? members.Concat(Sample.CasesOf(type)) : [])
            {
                next.Enqueue(held);
            }
        }

        return met;
    }

    /// <summary>Where the second lacks what the first holds, or holds something else.</summary>
    /// <summary>Which questions had been asked by themselves: none is any more, so nobody misses it.</summary>
    private static readonly string[] NoLonger = ["asked"];

    private static IEnumerable<string> Lost(JsonNode? before, JsonNode? after, string path) => (before, after) switch
    {
        (JsonObject one, JsonObject other) => one.Where(field => !NoLonger.Contains(field.Key)).SelectMany(field => Lost(field.Value, other[field.Key], $"{path}.{field.Key}")),
        (JsonArray one, JsonArray other) when one.Count == other.Count => one.SelectMany((item, at) => Lost(item, other[at], $"{path}[{at}]")),
        _ => JsonNode.DeepEquals(before, after) ? [] : [path],
    };

    private static string NameOf(Type type) => $"{type.DeclaringType!.Name}.{type.Name}";

    private static (Type Family, object Value) Make(string name)
    {
        var type = Families.SelectMany(Sample.CasesOf).Single(candidate => NameOf(candidate) == name);
        return (type.DeclaringType!, Sample.Of(type));
    }
}
